package org.cramptriage.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cramptriage.SharedTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.cli.CommandRun;
import org.cramptriage.cli.terminal.Exit;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.load.PackLoader;
import org.cramptriage.pack.safety.Guarantee;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.verify.bounds.ExactnessReport;
import org.cramptriage.verify.bounds.Reachability;
import org.cramptriage.verify.guarantees.Counterexample;
import org.cramptriage.verify.guarantees.Prover;
import org.cramptriage.verify.guarantees.ReplayException;
import org.cramptriage.verify.solver.ConflictLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rules prove} prints, and how it ends. */
class ProveCommandTest {

  @Test
  void whatIsProvedIsSaidAndEndsWellAlsoAsJson() {
    CommandRun text = CommandRun.of("rules", "prove", "G-002", "G-061");
    assertThat(text.exit()).isEqualTo(Exit.DONE);
    assertThat(text.out()).contains("G-002 proved, 1 case", "2 of 2 guarantees proved");
    assertThat(text.err()).isEmpty();
    CommandRun json = CommandRun.of("rules", "prove", "--json", "G-002");
    assertThat(json.exit()).isEqualTo(Exit.DONE);
    assertThat(json.out()).contains("\"outcome\":\"PROVED\"", "\"hazard\":\"HZ-001\"");
  }

  @Test
  void whatIsRefutedIsShownWithThePatient(@TempDir Path folder) throws IOException {
    for (var file : PackFiles.builtIn().byPath().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      boolean guarantees = file.getKey().equals("safety/guarantees.yaml");
      String text = file.getValue();
      String edited = text.replace("atLeast: SOON", "atLeast: EMERGENCY");
      Files.writeString(target, guarantees ? edited : text);
    }
    CommandRun run = CommandRun.of("rules", "prove", "--rules", folder.toString(), "G-021");
    assertThat(run.exit()).isEqualTo(Exit.FOUND);
    assertThat(run.out())
        .contains("G-021 refuted, 1 case", "A healthy person, except:", "without a knock? Yes")
        .contains("below EMERGENCY");
    Files.delete(folder.resolve("safety/guarantees.yaml"));
    CommandRun none = CommandRun.of("rules", "prove", "--rules", folder.toString());
    assertThat(none.exit()).isEqualTo(Exit.USAGE);
    assertThat(none.err()).contains("safety/guarantees.yaml");
  }

  @Test
  void everyEndOfASearchForBoundsIsSaidInWordsAndAsJson() {
    RulePack pack = SharedTriage.standard().rules();
    Map<String, RawAnswer> answers = Map.of("sign.cannot-walk", new RawAnswer.Flag(true));
    Counterexample sheet =
        new Counterexample(
            "RK-005",
            true,
            true,
            answers,
            List.of("sign.cannot-walk"),
            Map.of(),
            List.of(),
            "No further answers make it hold.");
    Reachability exact = bound("RF-001", Reachability.Outcome.EXACT);
    ExactnessReport report =
        new ExactnessReport(
            exact,
            List.of(
                exact,
                new Reachability(
                    "RK-005", "RK-005", Reachability.Outcome.MERELY_SAFE, List.of(sheet)),
                bound("RF-002", Reachability.Outcome.NOT_DECIDED)),
            List.of(bound("SOON", Reachability.Outcome.EXACT)));
    assertThat(new ReadableProofs(pack, new ConflictLimit(7)).of(List.of(), Optional.of(report)))
        .contains("Exact for 1 of 3 rules; for 0 more if follow-up questions")
        .contains("RK-005: merely safe: what may hold here can no longer come true")
        .contains("Only these are answered:", "No further answers make it hold.")
        .contains("RF-002: not decided within 7 solver conflicts", "SOON: exact");
    assertThat(ProofsJson.of(pack, List.of(), Optional.of(report)))
        .contains("\"bounds\":{\"everySheet\":{\"about\":\"RF-001\",\"outcome\":\"EXACT\"")
        .contains("{\"about\":\"RK-005\",\"outcome\":\"MERELY_SAFE\",\"sheets\":[{");
  }

  private static Reachability bound(String about, Reachability.Outcome outcome) {
    return new Reachability(about, about, outcome, List.of());
  }

  @Test
  @Tag("exhaustive")
  void theBoundsAreSaidWithASheetWhereTheyAreMerelySafe() {
    CommandRun text = CommandRun.of("rules", "prove", "--bounds", "G-061");
    assertThat(text.exit()).isEqualTo(Exit.DONE);
    assertThat(text.out())
        .containsPattern("Exact for \\d+ of \\d+ rules; for \\d+ more if follow-up questions")
        .contains("RK-005 ", ": merely safe: what may hold here can no longer come true")
        .contains("ROUTINE: exact", "SOON: exact", "Only these are answered:");
  }

  @Test
  void aProofThatTheEngineDoesNotBearOutIsAClearFailure(@TempDir Path folder) throws IOException {
    Path rules = folder.resolve("rules");
    for (var file : PackFiles.builtIn().byPath().entrySet()) {
      Path target = rules.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      boolean stronger = file.getKey().equals(PackLayout.GUARANTEES);
      String text = file.getValue();
      Files.writeString(
          target, stronger ? text.replace("atLeast: SOON", "atLeast: EMERGENCY") : text);
    }
    Dossier dossier = PackLoader.dossier(PackFiles.in(rules));
    Assessment emergency =
        SharedTriage.standard()
            .assess(Questionnaire.fromJson("{\"answers\": {\"sign.jaw-stiffness\": true}}"));
    Prover prover = new Prover(dossier, sheet -> emergency, ConflictLimit.STANDARD);
    List<Guarantee> wanted =
        dossier.guarantees().stream().filter(g -> g.id().equals("G-021")).toList();
    assertThatThrownBy(() -> prover.prove(wanted, next -> {}))
        .isInstanceOfSatisfying(
            ReplayException.class,
            e ->
                assertThat(ProveCommand.notToBeTrusted(e))
                    .startsWith("The proof cannot be trusted: the solver found a patient")
                    .contains("Please report this. Nothing is proved."));
  }

  @Test
  void badUsageIsOneClearLine() {
    CommandRun unknown = CommandRun.of("rules", "prove", "G-999");
    assertThat(unknown.exit()).isEqualTo(Exit.USAGE);
    assertThat(unknown.err()).contains("there is no guarantee G-999 in safety/guarantees.yaml");
    CommandRun never = CommandRun.of("rules", "prove", "--max-conflicts", "0");
    assertThat(never.exit()).isEqualTo(Exit.USAGE);
    assertThat(never.err()).contains("--max-conflicts");
  }
}
