package org.cramptriage.review.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cramptriage.review.ReviewException;

/** A file of decisions, whatever its form: told by its first bytes, not by its name. */
final class ReviewFile {

  private static final long LARGEST = 20L * 1024 * 1024;

  private ReviewFile() {}

  /**
   * Reads a file.
   *
   * @throws ReviewException with the file and why it cannot be read
   */
  static ReadFile read(Path file) {
    try {
      byte[] bytes = bytes(file);
      if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
        return SheetReader.read(bytes);
      }
      if (new String(bytes, 0, Math.min(99, bytes.length), StandardCharsets.UTF_8)
          .matches("(?s)\\uFEFF?\\s*\\{.*")) {
        return ReportReader.read(bytes);
      }
      throw new ReviewException("is neither a spreadsheet (.xlsx) nor an export of the report");
    } catch (ReviewException e) {
      throw new ReviewException(file + ": " + e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      throw new ReviewException(file + ": does not fit into memory", e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new ReviewException(
            Files.exists(file) ? "is not a regular file" : "there is no such file");
      }
      if (Files.size(file) > LARGEST) {
        throw new ReviewException("is larger than " + (LARGEST >> 20) + " MB; it is not read");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ReviewException("cannot be read", e);
    }
  }
}
