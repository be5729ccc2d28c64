package org.cramptriage.fhir.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cramptriage.assess.Assessment;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.FhirWriter;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.RulePack;

/**
 * Writes an assessment as a FHIR R4 transaction Bundle: a GuidanceResponse with the level and the
 * open questions, a RequestGroup with the recommendations, a DetectedIssue for each piece of
 * withheld advice, and a Provenance with the hash of the rules. The design is explained in
 * docs/adr/0008.
 *
 * <p>The same answers and rules give the same bytes: ids are hashes of the content, and the only
 * dates are those of the response.
 */
public final class ResultBundle {

  private static final String GUIDANCE = "GuidanceResponse";
  private static final String REQUESTS = "RequestGroup";
  private static final String ISSUE = "DetectedIssue";
  private static final String PROVENANCE = "Provenance";

  private final RulePack pack;
  private final FhirNames names;

  /** Creates a writer of assessments made with this pack. */
  public ResultBundle(RulePack pack) {
    this.pack = pack;
    this.names = FhirNames.of(pack);
  }

  /**
   * The Bundle as one line of JSON.
   *
   * @param assessment the assessment
   * @param header the header of the response; NONE if the answers were not sent as FHIR
   */
  public String of(Assessment assessment, ResponseHeader header) {
    NameUuid uuids =
        new NameUuid(bytes(assessment.toJson()), bytes(header.toString()), bytes(names.base()));
    return JsonText.plain(json -> write(json, assessment, header, uuids));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(
      JsonGenerator json, Assessment assessment, ResponseHeader header, NameUuid uuids)
      throws IOException {
    FhirWriter fhir = FhirWriter.on(json);
    ResultContext context = new ResultContext(pack, names, assessment, header, uuids, json, fhir);
    List<String> targets = new ArrayList<>();
    json.writeStartObject();
    json.writeStringField("resourceType", "Bundle");
    json.writeStringField("id", uuids.of("Bundle"));
    json.writeStringField("type", "transaction");
    json.writeArrayFieldStart("entry");
    entry(
        context,
        GUIDANCE,
        GUIDANCE,
        targets,
        r -> new GuidanceResponseWriter(context, REQUESTS).write());
    entry(context, REQUESTS, REQUESTS, targets, r -> new RequestGroupWriter(context).write());
    for (Assessment.Withheld withheld : assessment.withheld()) {
      String part = ISSUE + withheld.id();
      entry(
          context,
          ISSUE,
          part,
          targets,
          r -> new DetectedIssueWriter(context).write(withheld, part));
    }
    List<String> all = List.copyOf(targets);
    entry(context, PROVENANCE, PROVENANCE, targets, r -> new ProvenanceWriter(context).write(all));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void entry(
      ResultContext context,
      String type,
      String part,
      List<String> targets,
      JsonText.Content resource)
      throws IOException {
    String uuid = context.uuids().of(part);
    JsonGenerator json = context.json();
    targets.add("urn:uuid:" + uuid);
    context
        .fhir()
        .object(
            entry -> {
              json.writeStringField("fullUrl", "urn:uuid:" + uuid);
              context.fhir().object("resource", resource);
              context
                  .fhir()
                  .object(
                      "request",
                      request -> {
                        json.writeStringField("method", "PUT");
                        json.writeStringField("url", type + "/" + uuid);
                      });
            });
  }
}
