package org.cramptriage.fhir.response;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cramptriage.questionnaire.JsonRefusal;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.Reading;
import org.cramptriage.questionnaire.RecordId;

/** Reads one response from a parser positioned before it. */
final class ResponseReader {

  private final JsonParser json;
  private final Refusals refusals = new Refusals();
  private final ElementReader fields;
  private final HeaderParser header;
  private final ItemsParser items;

  ResponseReader(JsonParser json, FormCatalogue form) {
    this.json = json;
    this.fields = new ElementReader(json, refusals);
    this.header = new HeaderParser(json, fields, refusals, form);
    this.items = new ItemsParser(json, fields, refusals, form);
  }

  FhirReading read(ElementPath place, long position) {
    try {
      json.nextToken();
      fields.object(place, field -> element(place, field));
      if (json.nextToken() != null) {
        String why = "broken JSON: more text follows after the end";
        return refused(place, List.of(Problem.of("", "", why)), Optional.empty());
      }
    } catch (IOException e) {
      return refused(place, List.of(JsonRefusal.of(e)), Optional.empty());
    }
    header.check(place);
    RecordId id = header.givenId();
    Questionnaire questionnaire =
        new Questionnaire(
            id == null ? RecordId.position(position) : id, items.answers(), header.warnings());
    return refusals.count() > 0
        ? refused(place, refusals.all(), Optional.of(questionnaire))
        : new FhirReading(
            new Reading.Read(place.parent() == null ? "" : place.toString(), questionnaire),
            header.header());
  }

  private void element(ElementPath place, String field) throws IOException {
    if (field.equals("item")) {
      items.items(place);
    } else {
      header.take(place, field);
    }
  }

  private FhirReading refused(
      ElementPath place, List<Problem> problems, Optional<Questionnaire> rest) {
    Optional<RecordId> id = Optional.ofNullable(header.givenId());
    return new FhirReading(
        new Reading.Refused(place.toString(), problems, id, rest), header.header());
  }
}
