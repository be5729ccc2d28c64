package org.cramptriage.fhir.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cramptriage.assess.ChartNotes;
import org.cramptriage.assess.ChartSource;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.fhir.Xhtml;

/** Writes the Provenance: the answers, and the rules with their content hash. */
final class ProvenanceWriter {

  private static final String ROLES =
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

  private final ResultContext context;
  private final JsonGenerator json;
  private final FhirWriter fhir;

  ProvenanceWriter(ResultContext context) {
    this.context = context;
    this.json = context.json();
    this.fhir = context.fhir();
  }

  void write(List<String> targets) throws IOException {
    context.begin("Provenance", "Provenance");
    fhir.narrative(new Xhtml().paragraph("Worked out by cramp-triage, " + rules() + "."));
    fhir.array(
        "target", targets, target -> fhir.object(t -> json.writeStringField("reference", target)));
    recorded();
    json.writeArrayFieldStart("agent");
    fhir.object(agent -> agent());
    json.writeEndArray();
    json.writeArrayFieldStart("entity");
    entity("source", context::response);
    for (ChartNotes notes : context.assessment().chart().stream().toList()) {
      for (ChartNotes.Entry entry : notes.prefilled()) {
        entity("source", () -> chart(entry, "taken from the chart"));
      }
      for (ChartNotes.Entry entry : notes.conflicts()) {
        entity("source", () -> chart(entry, "in the chart; the person answered otherwise"));
      }
    }
    entity("derivation", this::pack);
    json.writeEndArray();
  }

  private String rules() {
    return "rules "
        + context.assessment().rules().version()
        + " ("
        + context.assessment().rules().hash()
        + ")";
  }

  /**
   * FHIR requires an instant: that of the answers. Without one, the element has a
   * data-absent-reason.
   */
  private void recorded() throws IOException {
    String authored = context.header().authored();
    if (authored != null && authored.contains("T")) {
      json.writeStringField("recorded", authored);
      return;
    }
    fhir.object(
        "_recorded",
        recorded -> {
          json.writeArrayFieldStart("extension");
          fhir.object(
              extension -> {
                json.writeStringField("url", FhirNames.ABSENT_REASON);
                json.writeStringField("valueCode", "unknown");
              });
          json.writeEndArray();
        });
  }

  private void agent() throws IOException {
    fhir.concept("type", ROLES, "assembler", "Assembler");
    fhir.object(
        "who",
        who -> {
          json.writeStringField("type", "Device");
          json.writeStringField("display", "cramp-triage");
        });
  }

  /** Writes the fields of the entity's reference. */
  private interface What {
    void write() throws IOException;
  }

  private void entity(String role, What what) throws IOException {
    fhir.object(
        entity -> {
          json.writeStringField("role", role);
          fhir.object("what", w -> what.write());
        });
  }

  /** Refers to a chart resource by its position in the Bundle, since many have no address. */
  private void chart(ChartNotes.Entry entry, String how) throws IOException {
    ChartSource first = entry.sources().get(0);
    json.writeStringField("type", first.resource());
    int more = entry.sources().size() - 1;
    String code = first.code().isEmpty() ? "" : ", " + first.system() + " " + first.code();
    json.writeStringField(
        "display",
        "%s %s: %s (%s%s%s)"
            .formatted(
                entry.item(),
                entry.value(),
                how,
                first.at(),
                code,
                more == 0 ? "" : ", and " + more + " more"));
  }

  private void pack() throws IOException {
    fhir.identifier("identifier", context.names().packs(), context.assessment().rules().hash());
    json.writeStringField("display", "Rule pack " + context.assessment().rules().version());
  }
}
