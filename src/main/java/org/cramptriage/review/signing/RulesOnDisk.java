package org.cramptriage.review.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.cramptriage.pack.RuleContent;
import org.cramptriage.pack.layout.PackLayout;
import org.cramptriage.pack.signoff.Decision;
import org.cramptriage.pack.signoff.SignedContents;
import org.cramptriage.pack.signoff.Signer;
import org.cramptriage.pack.source.SignersText;
import org.cramptriage.review.ReviewException;
import org.cramptriage.review.WriteProblem;

/**
 * Writes into the folder of a rule pack. Files are append-only: nothing is ever rewritten. Content
 * is stored before the line that refers to it, so a line never refers to missing content.
 */
public final class RulesOnDisk implements LedgerPen {

  private final Path root;

  /** Writes below this folder. */
  public RulesOnDisk(Path root) {
    this.root = root;
  }

  @Override
  public void write(Decision decision, Optional<RuleContent> content) {
    content.ifPresent(read -> keep(decision, read.text()));
    append(PackLayout.LEDGER, decision.line() + "\n");
  }

  private void keep(Decision decision, String text) {
    Path file = root.resolve(SignedContents.file(decision.rule(), decision.hash()));
    try {
      if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.createDirectories(root.resolve(PackLayout.SIGNED));
        Files.writeString(file, text);
      }
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  @Override
  public void add(Signer signer) {
    Path file = root.resolve(PackLayout.SIGNERS);
    try {
      String text = Files.exists(file) ? Files.readString(file) : "";
      append(PackLayout.SIGNERS, SignersText.addition(text, signer));
    } catch (IOException e) {
      throw cannotWrite(file, e);
    } catch (IllegalArgumentException e) {
      throw new ReviewException(String.valueOf(e.getMessage()), e);
    }
  }

  private void append(String name, String text) {
    Path file = root.resolve(name);
    try {
      Files.createDirectories(file.resolveSibling(""));
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
    append(file, text);
  }

  /** Appends on a line of its own, in one write. The lock keeps two signers off the same line. */
  private static synchronized void append(Path file, String text) {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      long end = channel.size();
      String line = lock.isValid() && isOpen(channel, end) ? "\n" + text : text;
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
      channel.force(true);
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  /** Whether the last line lacks a line break. */
  private static boolean isOpen(FileChannel channel, long size) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n';
  }

  private static ReviewException cannotWrite(Path file, IOException e) {
    return new ReviewException(file + ": cannot be written; " + WriteProblem.of(e), e);
  }
}
