/**
 * The rule pack: its rules, texts, evidence, vocabulary and hashes, how they are read from files,
 * and the checks that every pack must pass (lint).
 */
@NullMarked
package org.cramptriage.pack;

import org.jspecify.annotations.NullMarked;
