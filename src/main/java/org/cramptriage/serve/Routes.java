package org.cramptriage.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.cramptriage.CrampTriage;
import org.cramptriage.fhir.FhirNames;
import org.cramptriage.fhir.form.FhirQuestionnaire;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.RulePack;

/** All routes, as {@code openapi.json} describes them. */
final class Routes {

  /** Where the Questionnaire is served, for the links of cards. */
  static final String QUESTIONNAIRE = "/fhir/Questionnaire/leg-cramps";

  private final CrampTriage triage;
  private final Supplier<LocalDate> today;
  private final ServeOptions options;
  private final FeedbackFile feedback;

  Routes(
      CrampTriage triage, Supplier<LocalDate> today, ServeOptions options, FeedbackFile feedback) {
    this.triage = triage;
    this.today = today;
    this.options = options;
    this.feedback = feedback;
  }

  List<Route> all() {
    String service = Discovery.PATH + "/" + Discovery.SERVICE;
    RulePack pack = triage.rules();
    return List.of(
        fixed("/openapi.json", Response.JSON, description()),
        fixed(QUESTIONNAIRE, Response.FHIR, FhirQuestionnaire.of(pack)),
        fixed(Discovery.PATH, Response.JSON, Discovery.of(pack)),
        new Route(Route.GET, "/health", request -> health(pack)),
        new Route(Route.POST, "/assess", new AssessEndpoint(triage, options.limits())),
        new Route(
            Route.POST, service, new HookEndpoint(triage, new ChartPrefetch(pack, today), options)),
        new Route(Route.POST, service + "/feedback", new FeedbackEndpoint(feedback)));
  }

  private static Route fixed(String path, String type, String text) {
    return new Route(Route.GET, path, request -> Response.of(200, type, text));
  }

  private static Response health(RulePack pack) {
    String json =
        JsonText.plain(
            out -> {
              out.writeStartObject();
              out.writeStringField("status", "up");
              out.writeObjectFieldStart("rules");
              out.writeStringField("version", pack.settings().version());
              out.writeStringField("hash", pack.hashes().ofPack());
              out.writeEndObject();
              out.writeStringField("questionnaire", FhirNames.of(pack).questionnaire());
              out.writeStringField("notice", pack.settings().notice());
              out.writeEndObject();
            });
    return Response.json(200, json);
  }

  private static String description() {
    try (InputStream in =
        Objects.requireNonNull(Routes.class.getResourceAsStream("openapi.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json is part of the program", e);
    }
  }
}
