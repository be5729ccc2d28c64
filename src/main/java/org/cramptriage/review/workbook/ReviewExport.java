package org.cramptriage.review.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cramptriage.pack.Dossier;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.review.Changes;
import org.cramptriage.review.near.NearCases;

/** Makes a spreadsheet for a reviewer who works without the command line. */
public final class ReviewExport {

  private final ReviewRows rows;
  private final SheetWriter writer;

  /**
   * An export of rules.
   *
   * @param dossier the pack and its ledger
   * @param near near cases of its rules
   * @param changes what has changed in them
   * @param day today
   * @param signer for whom it is, if known: name and role are filled in, and "changed since you
   *     signed" is about their signatures
   */
  public ReviewExport(
      Dossier dossier, NearCases near, Changes changes, LocalDate day, Optional<Signer> signer) {
    this.rows = new ReviewRows(dossier, near, changes, day, signer);
    this.writer = new SheetWriter(dossier.pack(), day);
  }

  /** The bytes of an xlsx file with these rules; the same input gives the same bytes. */
  public byte[] of(List<Rule> rules) {
    return writer.write(rules.stream().map(rows::of).toList());
  }
}
