/**
 * The rule model: what a rule is once it has been read. Sentences, hashes, the three-valued pass
 * and what Drools compiles all come from here.
 */
@NullMarked
package org.cramptriage.pack.model;

import org.jspecify.annotations.NullMarked;
