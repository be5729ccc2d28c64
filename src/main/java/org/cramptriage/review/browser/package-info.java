/** The rules as a page in a browser can evaluate them: model, evaluator and form. */
@NullMarked
package org.cramptriage.review.browser;

import org.jspecify.annotations.NullMarked;
