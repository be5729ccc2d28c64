/** The review as a spreadsheet or a file of the report: out, and back in. */
@NullMarked
package org.cramptriage.review.workbook;

import org.jspecify.annotations.NullMarked;
