package org.cramptriage.pack.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.problem.Problems;
import org.cramptriage.pack.signoff.Signer;

/** The text of the list of signers, and how a signer is added. */
public final class SignersText {

  private SignersText() {}

  /**
   * The signers of a text by their ids.
   *
   * @throws IllegalArgumentException with the first thing that is wrong
   */
  public static Map<String, Signer> read(String text) {
    Problems problems = new Problems();
    PackFiles file = new PackFiles(Map.of(PackLayout.SIGNERS, text));
    Map<String, Signer> signers = new SignOffReader(file, problems).read().signers();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.sorted().get(0).toString());
    }
    return signers;
  }

  /**
   * What to append to this text so that the list includes the signer.
   *
   * @throws IllegalArgumentException if the list cannot be added to
   */
  public static String addition(String text, Signer added) {
    String addition = (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + entry(added);
    Map<String, Signer> wanted = new LinkedHashMap<>();
    if (!text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
      wanted.putAll(read(text));
    }
    wanted.put(added.id(), added);
    if (!read(text + addition).equals(wanted)) {
      throw new IllegalArgumentException(
          PackLayout.SIGNERS + ": cannot be extended; add the entry by hand");
    }
    return addition;
  }

  private static String entry(Signer signer) {
    return signer.id()
        + ":\n  name: "
        + quoted(signer.name())
        + "\n  role: "
        + quoted(signer.role())
        + "\n  clinician: "
        + signer.clinician()
        + "\n";
  }

  /** In quotes, so that a colon, a hash or a quotation mark in a name means nothing. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
