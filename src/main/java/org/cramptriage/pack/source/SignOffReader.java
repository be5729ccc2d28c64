package org.cramptriage.pack.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cramptriage.pack.ContentHash;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.signoff.Ledger;
import org.cramptriage.pack.signoff.SignedContents;
import org.cramptriage.pack.signoff.Signer;

/** Reads the ledger, the list of signers and the contents that were signed. */
public final class SignOffReader {

  private static final String SIGNER_ID = "[a-z0-9][a-z0-9.-]*";

  private final PackFiles files;
  private final Problems problems;

  public SignOffReader(PackFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** Ledger, signers and what was signed. */
  public record Read(Ledger ledger, Map<String, Signer> signers, SignedContents signed) {}

  public Read read() {
    String text = files.text(PackLayout.LEDGER);
    Ledger ledger =
        text == null
            ? Ledger.EMPTY
            : Ledger.parse(
                text,
                (line, wrong) ->
                    problems.add(PackLayout.LEDGER, line, wrong + "; correct the line"));
    Map<String, Signer> signers = files.text(PackLayout.SIGNERS) == null ? Map.of() : signers();
    return new Read(ledger, signers, contents());
  }

  private Map<String, Signer> signers() {
    Map<String, Signer> signers = new LinkedHashMap<>();
    Yaml yaml = Yaml.of(files, PackLayout.SIGNERS, problems);
    for (String id : yaml.keys()) {
      Yaml entry = yaml.child(id);
      if (!id.matches(SIGNER_ID)) {
        entry.wrong(
            "\"" + id + "\" is not the id of a signer; use lower-case letters, as in j.doe");
      }
      signers.put(
          id,
          new Signer(
              id,
              entry.text("name"),
              entry.text("role"),
              entry.isTrue("clinician"),
              entry.texts("wrote")));
      entry.nothingElse();
    }
    return signers;
  }

  /** The contents that were signed. */
  public SignedContents contents() {
    Map<String, String> byHash = new LinkedHashMap<>();
    for (String file : files.in(PackLayout.SIGNED, ".txt")) {
      String text = String.valueOf(files.text(file));
      String hash = ContentHash.sha256(text);
      String rule = text.lines().findFirst().orElse("").replaceFirst("^rule: ", "");
      if (!file.equals(SignedContents.file(rule, hash))) {
        problems.note(file, 0, "was changed after it was signed; restore it or remove it");
      }
      byHash.put(hash, text);
    }
    return new SignedContents(byHash);
  }
}
