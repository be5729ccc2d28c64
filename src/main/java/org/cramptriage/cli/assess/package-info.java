/** The {@code assess} and {@code questionnaire} commands. */
@NullMarked
package org.cramptriage.cli.assess;

import org.jspecify.annotations.NullMarked;
