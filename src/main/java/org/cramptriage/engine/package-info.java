/** The only place where Drools sessions run: answers in, ids of the rules that hold out. */
@NullMarked
package org.cramptriage.engine;

import org.jspecify.annotations.NullMarked;
