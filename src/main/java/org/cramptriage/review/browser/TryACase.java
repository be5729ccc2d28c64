package org.cramptriage.review.browser;

import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.review.Resources;

/**
 * What a page embeds so that a reader can try a case: one script and one style, without
 * dependencies. The page needs an element for the form, the model of {@link BrowserModel}, and
 * worked cases as {@code [{"id": "TC012", "title": "...", "answers": {...}}]}, written with {@link
 * org.cramptriage.json.JsonText#embedded}; the case with the id {@code baseline} is opened by the
 * button "Healthy baseline". Then it calls, with both parsed:
 *
 * <pre>{@code TryACase.mount(element, model, presets, {ruleLink: id => '#' + id})}</pre>
 *
 * <p>A page address that ends in {@code #case=TC012} opens that case. Colours can be set as custom
 * properties; the style names them.
 */
public final class TryACase {

  private static final List<String> SCRIPTS =
      List.of(
          "evaluator.js",
          "try-a-case-dom.js",
          "try-a-case-form.js",
          "try-a-case-result.js",
          "try-a-case.js");

  private TryACase() {}

  /** The scripts in their order, for one {@code <script>} element. */
  public static String script() {
    return SCRIPTS.stream().map(Resources::text).collect(Collectors.joining("\n"));
  }

  /** The styles, for one {@code <style>} element. */
  public static String style() {
    return Resources.text("try-a-case.css");
  }
}
