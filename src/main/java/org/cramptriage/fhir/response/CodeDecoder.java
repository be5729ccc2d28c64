package org.cramptriage.fhir.response;

import java.util.Optional;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.Spelling;
import org.jspecify.annotations.Nullable;

/** Decodes a coding or a text to a code of an item, or refuses it. */
final class CodeDecoder {

  private final Refusals refusals;

  CodeDecoder(Refusals refusals) {
    this.refusals = refusals;
  }

  private @Nullable RawAnswer refuse(
      ElementPath place, ItemOnForm form, String value, String expected) {
    refusals.add(place, form.item().id(), value, expected);
    return null;
  }

  /** Decodes a coding. */
  @Nullable RawAnswer coding(ItemOnForm form, AnswerValue.Coding coding, ElementPath place) {
    String system = coding.system();
    if (system != null && !system.equals(form.system())) {
      return refuse(place.element("system"), form, '"' + system + '"', "expected " + form.system());
    }
    String code = coding.code();
    String display = coding.display();
    if (code == null) {
      return display == null
          ? refuse(place, form, "", "has neither a code nor a display")
          : words(form, display, place.element("display"));
    }
    if (!form.codes().contains(code)) {
      return refuse(place.element("code"), form, '"' + code + '"', oneOf(form, code));
    }
    if (display != null && !form.isLabel(code, display)) {
      String shown = form.codeShownAs(display).orElse(code);
      if (!shown.equals(code)) {
        String why = "is the display of " + shown + ", but the code is " + code;
        return refuse(place.element("display"), form, '"' + display + '"', why);
      }
    }
    return new RawAnswer.Text(code);
  }

  private static String oneOf(ItemOnForm form, String written) {
    String near =
        Spelling.nearest(written, form.codes())
            .map(code -> "did you mean " + code + "? ")
            .orElse("");
    return near + "expected one of: " + String.join(", ", form.codes());
  }

  /** Decodes a text: a code, or the label of exactly one code on the form. */
  @Nullable RawAnswer words(ItemOnForm form, String words, ElementPath place) {
    Optional<String> shown = form.codeShownAs(words);
    if (!form.codes().contains(words)) {
      return shown.isPresent()
          ? new RawAnswer.Text(shown.get())
          : refuse(place, form, '"' + words + '"', oneOf(form, words));
    }
    if (shown.isPresent() && !shown.get().equals(words)) {
      String why = "is the code of one answer and the label of another; send valueCoding";
      return refuse(place, form, '"' + words + '"', why);
    }
    return new RawAnswer.Text(words);
  }
}
