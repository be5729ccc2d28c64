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
    header = "Runs an HTTP service: questionnaires and CDS Hooks 2.0.",
    mixinStandardHelpOptions = true,
    description =
        "Serves POST /assess (native JSON, FHIR) and a CDS Hooks 2.0 service on this "
            + "machine. It has no users and no encryption: put it behind a proxy that has "
            + "both to serve others. Each request is logged as a line of JSON on standard "
            + "error, without personal data.",
    footer = {
      "",
      "SIGTERM: refuses new requests, answers those it has read, and exits with 0.",
      "Ctrl-C does the same and exits with 130.",
      "Exit codes: 0 stopped; 2 wrong usage, or the address or a file is not available;",
      "130 interrupted. docs/serve.md has requests to try, all limits, and what each error means.",
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
      description = "The URL of this service for clients, for links and behind a proxy.")
  private @Nullable String publicUrl;

  @Option(
      names = "--form-url",
      paramLabel = "URL",
      description = "Where the questionnaire is filled in; cards link to it.")
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
      description = "Append feedback to this file (NDJSON). Default: feedback gets 404.")
  private @Nullable Path feedback;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Requests computed at a time. Default: the number of processors.")
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
      names = "--max-names",
      paramLabel = "N",
      description =
          "Names of medicines in all records of a request (1 to 20000); more get 413. Default:"
              + " ${DEFAULT-VALUE}.")
  private int names = 2_000;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "How long a client may take to send or to receive. Default: ${DEFAULT-VALUE}.")
  private int transferSeconds = 10;

  @Option(
      names = "--queue-time",
      paramLabel = "SECONDS",
      description =
          "How long a request may wait for a free thread; then it gets 503. Default:"
              + " ${DEFAULT-VALUE}.")
  private int queueSeconds = 5;

  @Option(
      names = "--compute-time",
      paramLabel = "SECONDS",
      description =
          "How long a request may be computed; then it is stopped and gets 503. Default:"
              + " ${DEFAULT-VALUE}.")
  private int computeSeconds = 10;

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
              + "); use another --port or file");
    }
  }

  private ServeOptions options() {
    ServeChecks.number("--threads", threads, 1, 1_000);
    ServeChecks.number("--queue", queue, 0, 10_000);
    ServeChecks.number("--max-megabytes", megabytes, 1, 64);
    ServeChecks.number("--max-names", names, 1, 20_000);
    ServeChecks.number("--time-limit", transferSeconds, 1, 600);
    ServeChecks.number("--queue-time", queueSeconds, 0, 600);
    ServeChecks.number("--compute-time", computeSeconds, 1, 600);
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
            names,
            new ServeOptions.Timeouts(
                Duration.ofSeconds(transferSeconds),
                Duration.ofSeconds(queueSeconds),
                Duration.ofSeconds(computeSeconds))));
  }
}
