package org.cramptriage.batch.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Unpacks a file if its first bytes say that it is compressed. */
public final class Unpacking {

  /** What is no text and what we cannot unpack, by its first bytes. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          "504b0304", "a ZIP archive or a workbook",
          "fd377a58", "xz data",
          "425a6839", "bzip2 data",
          "25504446", "a PDF",
          "50415231", "Parquet");

  private Unpacking() {}

  /** The bytes of the file, unpacked. */
  public static InputStream of(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 64 << 10);
    in.mark(4);
    byte[] magic = in.readNBytes(4);
    in.reset();
    String hex = java.util.HexFormat.of().formatHex(magic);
    String foreign = FOREIGN.get(hex);
    if (foreign != null) {
      throw new BrokenInputException(
          "the file is " + foreign + "; expected JSON, NDJSON or CSV, also as gzip or zstd");
    }
    if (hex.startsWith("1f8b")) {
      return new GzipMembers(in);
    }
    return hex.equals("28b52ffd") || hex.matches("5[0-9a-f]2a4d18") ? new ZstdUnpacking(in) : in;
  }
}
