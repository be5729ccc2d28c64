/** The whole assessment, record by record: parse, evaluate, range, reasons, ledger, write. */
@NullMarked
package org.cramptriage.bench.pipeline;

import org.jspecify.annotations.NullMarked;
