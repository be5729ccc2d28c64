package org.cramptriage.review.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Packs a spreadsheet once more, without what differs from one moment to the next: the library
 * writes the time into it. Takes out the empty password of the protected sheets, too, for which
 * some programs would ask.
 */
final class SteadyZip {

  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";
  private static final String PASSWORD = "<sheetProtection password=\"[^\"]*\" ";

  private SteadyZip() {}

  static byte[] of(byte[] zip, LocalDate day) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
    try (ZipFile in =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(zip)).get();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        ZipEntry steady = new ZipEntry(entry.getName());
        steady.setTimeLocal(TIME);
        out.putNextEntry(steady);
        out.write(steady(entry.getName(), in.getInputStream(entry).readAllBytes(), day));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] steady(String name, byte[] content, LocalDate day) {
    boolean properties = name.equals("docProps/core.xml");
    if (!properties && !name.startsWith("xl/worksheets/")) {
      return content;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    String steady =
        properties
            ? text.replaceFirst(CREATED, "$1" + day + "T00:00:00Z")
            : text.replaceFirst(PASSWORD, "<sheetProtection ");
    return steady.getBytes(StandardCharsets.UTF_8);
  }
}
