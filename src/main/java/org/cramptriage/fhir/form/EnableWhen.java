package org.cramptriage.fhir.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.FhirWriter;

/** Writes the {@code enableWhen} conditions of an item. */
final class EnableWhen {

  private final JsonGenerator json;
  private final FhirWriter fhir;
  private final FhirNames names;
  private final ItemVisibility shown;

  EnableWhen(JsonGenerator json, FhirNames names, ItemVisibility shown) {
    this.json = json;
    this.fhir = FhirWriter.on(json);
    this.names = names;
    this.shown = shown;
  }

  /** Writes one clause, or several with one test each; nothing for an item that is always shown. */
  void write(List<EnableWhenClause> clauses) throws IOException {
    List<EnableWhenClause.Test> tests =
        clauses.stream().flatMap(clause -> clause.anyOf().stream()).toList();
    fhir.array("enableWhen", tests, this::test);
    if (tests.size() > 1) {
      json.writeStringField("enableBehavior", clauses.size() == 1 ? "any" : "all");
    }
  }

  private void test(EnableWhenClause.Test test) throws IOException {
    fhir.object(
        line -> {
          json.writeStringField("question", test.question());
          json.writeStringField("operator", test.operator());
          answer(test);
        });
  }

  private void answer(EnableWhenClause.Test test) throws IOException {
    if (test.answer() instanceof Boolean yes) {
      json.writeBooleanField("answerBoolean", yes);
    } else if (test.answer() instanceof BigDecimal number) {
      boolean whole = shown.isWhole(test.question());
      json.writeNumberField(whole ? "answerInteger" : "answerDecimal", number);
    } else {
      String system = names.answers(test.question());
      fhir.object("answerCoding", c -> fhir.coding(system, test.answer().toString(), ""));
    }
  }
}
