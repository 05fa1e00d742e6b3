package org.belfry.system.fuzz;

import java.util.List;

/** Values that somebody has not thought of. */
final class Strange {
  private static final String MANY = "x".repeat(300);

  /** Texts, in JSON as they are and in URIs percent-encoded. */
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "null",
          "true",
          "0",
          "-1",
          "1e3",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999999999",
          "00000000-0000-0000-0000-000000000000",
          "01900000-0000-7000-8000-00000000ffff",
          "{id}",
          "{x}",
          "a;b",
          "a,b",
          "a/b",
          "..",
          ".",
          "a|b",
          "|",
          "*",
          "%",
          "%61",
          "a+b c",
          "'",
          "\"",
          "' OR 1=1 --",
          "<b>",
          "]]>",
          "\u0000",
          "\u0001",
          "\t",
          "line\r\nline",
          "İıŞ",
          "🙂",
          "\u202E\u200B\uFEFF",
          "a\u0301",
          "javascript:alert(1)",
          "http://h/🙂",
          "http://user:secret@localhost/",
          "http://[::1",
          "http://localhost:99999/",
          "//localhost/x",
          "file:///etc/passwd",
          "urn:example:x",
          "https://example.com/" + MANY,
          "9999-12-31T23:59:59Z",
          "+999999999-12-31T23:59:59.999999999Z",
          "-999999999-01-01T00:00:00Z",
          "0000-00-00",
          "2090-02-30T00:00:00Z",
          "2090-01-01T00:00:00",
          "24:00",
          "PT0S",
          "PT-1H",
          "P999999999Y",
          "PT9223372036854775807S",
          "P1Y2M3DT4H5M6.789S",
          "Europe/Berlin",
          "Mars/Olympus",
          MANY,
          "x".repeat(70_000));

  /** Numbers as JSON writes them. */
  static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "1.0",
          "1.5",
          "1e2",
          "1E-2",
          "1e400",
          "-1e400",
          "1e-400",
          "1e1000000000",
          "1e-1000000000",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "253402300800000",
          "0.1234567890123456789012345678901234567890",
          "1".repeat(1000),
          "1".repeat(50_000));

  private Strange() {}
}
