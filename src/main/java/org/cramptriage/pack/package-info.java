/**
 * The rule pack: reading it from its files, holding it against every rule of the house (lint), and
 * what it contains besides rules: texts, evidence, vocabulary, hashes.
 */
@NullMarked
package org.cramptriage.pack;

import org.jspecify.annotations.NullMarked;
