package org.cramptriage.review.workbook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cramptriage.review.ReviewException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hostile spreadsheet is refused before the library opens it. */
class SheetGuardTest {

  private static final String SHEET = "<worksheet><sheetData><row>%s</row></sheetData></worksheet>";

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static void refused(byte[] zip, String words) {
    assertThatThrownBy(() -> SheetReader.read(zip))
        .isInstanceOf(ReviewException.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"ZZZZZZ1\"><v>1</v></c>",
        "<c r='&#90;&#90;&#90;&#90;1'><v>1</v></c>",
        "<c r=\"A1\" t=\"s\"><v>2000000000</v></c>",
        "<c r=\"A99999999999\"/>",
        "<c r=\"A1\" t=\"s\"><v>x</v></c>",
        "<c"
      })
  void whatWouldFillTheMemoryIsRefused(String cell) throws IOException {
    byte[] sheet = SHEET.formatted(cell).getBytes(StandardCharsets.UTF_8);
    refused(zip("xl/worksheets/sheet1.xml", sheet), "not a readable .xlsx file");
    refused(zip("elsewhere.bin", sheet), "not a readable .xlsx file");
  }

  @Test
  void whatUnpacksWithoutEndIsRefused() throws IOException {
    refused(zip("xl/sharedStrings.xml", new byte[80 * 1024 * 1024]), "unpacks to more than 64 MB");
  }

  @Test
  void entitiesAreNotResolved() throws IOException {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><x><c r=\"&b;\"/></x>";
    refused(
        zip("xl/workbook.xml", bomb.getBytes(StandardCharsets.UTF_8)), "not a readable .xlsx file");
  }

  @Test
  void anEmptyOrBrokenZipIsRefused() throws IOException {
    refused(zip("a.txt", new byte[0]), "cannot be read as a spreadsheet");
    refused("PK\u0003\u0004 nothing".getBytes(StandardCharsets.UTF_8), "not a readable .xlsx file");
  }
}
