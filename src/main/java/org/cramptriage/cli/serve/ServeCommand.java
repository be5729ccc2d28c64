package org.cramptriage.cli.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cramptriage.CrampTriage;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.cli.terminal.RulesFolder;
import org.cramptriage.cli.terminal.Terminal;
import org.cramptriage.cli.terminal.Today;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.serve.RequestLog;
import org.cramptriage.serve.ServeOptions;
import org.cramptriage.serve.TriageServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The HTTP service. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves POST /assess (native JSON, FHIR) and a CDS Hooks 2.0 service on this machine.",
      "It has no authentication and no encryption: for remote access put a reverse proxy with both in"
          + " front of it.",
      "Every request is logged as a line of JSON on standard error, without personal data."
    },
    footer = {
      "",
      "SIGTERM: finishes the requests in progress and exits with 0. Ctrl-C: the same, with 130.",
      "Exit codes: 0 stopped; 2 bad usage, or an address or file that is not available;"
          + " 130 interrupted.",
      "docs/serve.md has example requests, limits, and what to do when a request is refused.",
      "",
      "Example: cramp-triage serve --port 8080 --feedback feedback.ndjson"
    })
public final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "The address to listen on. Default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; 0 picks a free one. Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(names = "--allow-remote", description = "Allow a --host that other machines can reach.")
  private boolean allowRemote;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "The URL at which clients reach this service, for links and behind a proxy.")
  private @Nullable String publicUrl;

  @Option(
      names = "--form-url",
      paramLabel = "URL",
      description = "The URL of the form for the questionnaire, for the links in cards.")
  private @Nullable String formUrl;

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description =
          "An origin whose pages may call from a browser (CORS). May be repeated; default: none.")
  private List<String> origins = new ArrayList<>();

  @Option(
      names = "--offer-questionnaire",
      description = "Show a card that offers the questionnaire where there are no answers.")
  private boolean offer;

  @Option(
      names = "--feedback",
      paramLabel = "FILE",
      description = "Append feedback to this file (NDJSON). Default: feedback is refused (404).")
  private @Nullable Path feedback;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Requests processed concurrently. Default: the number of processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--queue",
      paramLabel = "N",
      description = "Requests that may wait; further ones get 503. Default: ${DEFAULT-VALUE}.")
  private int queue = 32;

  @Option(
      names = "--max-megabytes",
      paramLabel = "N",
      description = "The maximum size of a request (1 to 64). Default: ${DEFAULT-VALUE}.")
  private int megabytes = 4;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "The time a client may take to send or to receive. Default: ${DEFAULT-VALUE}.")
  private int seconds = 10;

  @Option(names = "--json", description = "Print the address as JSON.")
  private boolean json;

  @Mixin private RulesFolder rules = new RulesFolder();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine line = Terminal.of(spec);
    ServeOptions options = options();
    PrintWriter err = line.getErr();
    CrampTriage triage = rules.triage(Integer.MAX_VALUE);
    RequestLog log = new RequestLog(err, InstantSource.system());
    try (TriageServer server = started(triage, options, log)) {
      Thread interrupted = new Thread(server::close, "stop");
      Runtime.getRuntime().addShutdownHook(interrupted);
      Termination termination = new Termination().listen();
      if (allowRemote && !options.address().getAddress().isLoopbackAddress()) {
        err.println(
            "Warning: other machines can reach this service without authentication or encryption.");
      }
      line.getOut().println(listening(server));
      termination.await();
    }
    return Exit.DONE;
  }

  private String listening(TriageServer server) {
    return json
        ? "{\"listening\":\"%s\",\"port\":%d}".formatted(server.self(), server.port())
        : "Listening on " + server.self() + " (docs/serve.md); Ctrl-C stops it.";
  }

  private TriageServer started(CrampTriage triage, ServeOptions options, RequestLog log) {
    try {
      return TriageServer.start(triage, () -> Today.or(null), options, log);
    } catch (IOException e) {
      throw new UsageException(
          "cannot serve on "
              + host
              + ":"
              + port
              + (feedback == null ? "" : ", or cannot write " + feedback)
              + " ("
              + e.getMessage()
              + "); name another --port or file");
    }
  }

  private ServeOptions options() {
    ServeChecks.number("--threads", threads, 1, 1_000);
    ServeChecks.number("--queue", queue, 0, 10_000);
    ServeChecks.number("--max-megabytes", megabytes, 1, 64);
    ServeChecks.number("--time-limit", seconds, 1, 600);
    ServeChecks.number("--port", port, 0, 65_535);
    origins.forEach(origin -> ServeChecks.url("--origin", origin));
    return new ServeOptions(
        ServeChecks.address(host, port, allowRemote),
        Optional.ofNullable(publicUrl).map(url -> ServeChecks.url("--public-url", url)),
        Optional.ofNullable(formUrl).map(url -> ServeChecks.url("--form-url", url)),
        origins,
        offer,
        Optional.ofNullable(feedback),
        new ServeOptions.Limits(
            threads,
            queue,
            megabytes << 20,
            Duration.ofSeconds(seconds),
            Duration.ofSeconds(seconds)));
  }
}
