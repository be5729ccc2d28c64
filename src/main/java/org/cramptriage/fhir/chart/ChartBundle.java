package org.cramptriage.fhir.chart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cramptriage.questionnaire.Warning;

/** The resources of a Bundle that are used for a chart; others are skipped. */
final class ChartBundle {

  /** The resource type that contains them. */
  static final String TYPE = "Bundle";

  private static final String OUTCOME = "OperationOutcome";
  private static final String RESPONSE = "QuestionnaireResponse";
  private static final Set<String> FAILURES = Set.of("error", "fatal");
  private static final Set<String> READ =
      Set.of(
          Subjects.PATIENT,
          "Condition",
          "MedicationRequest",
          "MedicationStatement",
          "Medication",
          "Observation",
          // Only for failed searches.
          OUTCOME,
          // Only for its subject.
          RESPONSE);

  private final List<ChartResource> resources = new ArrayList<>();
  private final References references = new References();
  private final Subjects subjects = new Subjects(resources, references);
  private final List<String> furtherPages = new ArrayList<>();
  private boolean others;
  private boolean history;
  private String timestamp = "";

  /** Reads the Bundle that starts at the parser's position. */
  void read(JsonParser json, String name) throws IOException {
    String type = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "resourceType" -> type = Element.read(json).text();
        case "type" -> history |= Element.read(json).text().equals("history");
        case "timestamp" -> timestamp = Element.read(json).text();
        case "entry" -> entries(json, name);
        case "link" -> links(Element.read(json), name);
        default -> json.skipChildren();
      }
    }
    others |= !type.equals(TYPE);
  }

  private void links(Element links, String name) {
    if (links.member("relation", "next") != null) {
      furtherPages.add(name);
    }
  }

  /** Reads the resource that starts at the parser's position. */
  void single(JsonParser json, String name) throws IOException {
    add(Element.readIf(json, READ), name, "");
  }

  private void entries(JsonParser json, String name) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        entry(json, name + ".entry[" + i + "].resource");
      } else {
        json.skipChildren();
      }
    }
  }

  private void entry(JsonParser json, String at) throws IOException {
    String url = "";
    Element resource = Element.NOTHING;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      if (field.equals("fullUrl")) {
        url = Element.read(json).text();
      } else if (field.equals("resource")) {
        resource = Element.readIf(json, READ);
      } else {
        json.skipChildren();
      }
    }
    add(resource, at, url);
  }

  private void add(Element resource, String at, String url) {
    String resourceType = resource.textAt("resourceType");
    if (READ.contains(resourceType)) {
      ChartResource one = new ChartResource(resourceType, at, url, resource);
      resources.add(one);
      references.add(one);
      subjects.add(one);
    }
  }

  /** The reason why the Bundle is refused; empty if it is accepted. */
  Optional<String> refusal() {
    if (others) {
      return Optional.of("is missing; a chart is a Bundle of one patient's resources");
    }
    if (history) {
      return Optional.of("is a history, which also contains outdated resources; send a searchset");
    }
    return subjects.people().size() > 1
        ? Optional.of("contains resources of more than one patient; send one patient at a time")
        : Optional.empty();
  }

  /** The resources in the order of the Bundle. */
  List<ChartResource> resources() {
    return List.copyOf(resources);
  }

  /** The resource of this type that a reference points to, if it is in the Bundle. */
  Optional<ChartResource> find(String type, String reference) {
    return references.find(type, reference);
  }

  /** Warnings about missing pages and failed searches, whose content stays unknown. */
  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    if (resources.stream().anyMatch(one -> !one.type().equals(RESPONSE))) {
      furtherPages.forEach(
          page -> warnings.add(new Warning("", page + " has further pages, which were not read")));
    }
    for (ChartResource resource : resources) {
      if (resource.type().equals(OUTCOME) && isFailure(resource.element())) {
        String why = " reports that a search failed; its results are missing";
        warnings.add(new Warning("", resource.at() + why));
      }
    }
    return warnings;
  }

  private static boolean isFailure(Element outcome) {
    return outcome.at("issue").list().stream()
        .anyMatch(issue -> FAILURES.contains(issue.textAt("severity")));
  }

  /** The id of the patient's record; empty if none is named. */
  String patient() {
    return subjects.patient();
  }

  /** The timestamp of the Bundle; empty if it has none. */
  String timestamp() {
    return timestamp;
  }
}
