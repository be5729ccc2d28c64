package org.cramptriage.review.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.RulePack;
import org.cramptriage.review.Resources;
import org.cramptriage.review.browser.BrowserModel;
import org.cramptriage.review.browser.TryACase;

/**
 * Writes the clinicians' review as one HTML file, which needs no network and holds everything: the
 * rules in words, a form to try a case, and the means to decide.
 */
public final class ReviewReport {

  /** The name of the file. */
  public static final String FILE = "index.html";

  private static final int HEAD = 2_000;
  private static final String MARK =
      "<meta name=\"generator\" content=\"cramp-triage review report\">";

  private final Dossier dossier;
  private final LocalDate day;
  private final MachineReview machine;

  /**
   * The report on a pack.
   *
   * @param dossier the pack with its review material
   * @param day the day for which signatures are looked at
   * @param machine what was proved and tried by the machine
   */
  public ReviewReport(Dossier dossier, LocalDate day, MachineReview machine) {
    this.dossier = dossier;
    this.day = day;
    this.machine = machine;
  }

  /**
   * Writes the report.
   *
   * @param folder where to; it is made if it is not there
   * @return the file
   */
  public Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(FILE);
    Utf8ByteOutput html = new Utf8ByteOutput();
    TemplateEngine.createPrecompiled(null, ContentType.Html, null, BuildStep.PAGES)
        .render("page.jte", page(), html);
    try (OutputStream out = Files.newOutputStream(file)) {
      html.writeTo(out);
    }
    return file;
  }

  /** Whether a file is such a report: then a new one may take its place. */
  public static boolean isReport(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(MARK);
    }
  }

  private Page page() {
    RulePack pack = dossier.pack();
    List<RuleView> rules = new RuleViews(dossier, day).all();
    return new Page(
        dossier,
        day.toString(),
        machine,
        new GuaranteeViews(dossier, machine).all(),
        machine.impact().map(ImpactView::new),
        Overview.of(rules),
        dossier.signOff().remarks(day),
        rules,
        topics(pack, rules),
        QuestionView.all(pack, rules),
        MedicineKind.all(pack, rules),
        Trace.of(dossier, rules),
        Resources.text("report.css") + TryACase.style(),
        TryACase.script() + Resources.text("report.js"),
        new BrowserModel(pack).json(),
        PageData.presets(dossier.cases()),
        PageData.reviews(dossier, rules));
  }

  private static List<Topic> topics(RulePack pack, List<RuleView> rules) {
    Map<String, List<RuleView>> byFile = new LinkedHashMap<>();
    rules.stream()
        .sorted(Comparator.comparing(RuleViews::order).thenComparing(RuleView::id))
        .forEach(rule -> byFile.computeIfAbsent(rule.topic(), t -> new ArrayList<>()).add(rule));
    byFile.values().forEach(of -> of.sort(Comparator.comparing(RuleViews::level).reversed()));
    List<Topic> topics = new ArrayList<>();
    byFile.forEach(
        (id, of) ->
            topics.add(
                new Topic(id, Topic.title(id), of, TopicTable.of(pack, of), Flow.of(pack, of))));
    return topics;
  }
}
