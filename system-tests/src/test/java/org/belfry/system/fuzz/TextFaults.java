package org.belfry.system.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Does something to a body after which it is not, or may not be, what it says it is. */
enum TextFaults {
  CUT_OFF {
    @Override
    void apply(Draft draft, Chance chance) {
      byte[] body = draft.body();
      if (isStructured(body)) {
        draft.body(Arrays.copyOf(body, 1 + chance.below(body.length - 1))).malformed();
      }
    }
  },
  GARBAGE_AFTER {
    @Override
    void apply(Draft draft, Chance chance) {
      draft
          .body(
              concat(
                  draft.body(),
                  chance.pick(
                      " x", "}", "]", ",", "{}", "\n{\"title\":\"two\"}", "null", "<x/>", "\0")))
          .malformed();
    }
  },
  GARBAGE_BEFORE {
    @Override
    void apply(Draft draft, Chance chance) {
      draft
          .body(concat(bytes(chance.pick("x", ")]}',\n", ",", "}", "\0")), draft.body()))
          .malformed();
    }
  },
  BYTE_ORDER_MARK {
    @Override
    void apply(Draft draft, Chance chance) {
      draft.body(concat(bytes("\uFEFF"), draft.body()));
    }
  },
  NO_UTF_8 {
    @Override
    void apply(Draft draft, Chance chance) {
      byte[] wrong =
          chance.pick(
              new byte[] {(byte) 0xE9},
              new byte[] {(byte) 0xC0, (byte) 0x80},
              new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD},
              new byte[] {(byte) 0xFF},
              new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x99});
      insertIntoText(draft, wrong);
    }
  },
  LONE_SURROGATE {
    @Override
    void apply(Draft draft, Chance chance) {
      if (isJson(draft.body())) {
        insertIntoText(draft, bytes(chance.pick("\\ud83d", "\\ude42", "\\ude42\\ud83d")));
      }
    }
  },
  CONTROL_CHARACTER {
    @Override
    void apply(Draft draft, Chance chance) {
      insertIntoText(draft, bytes(chance.pick("\u0000", "\u0001", "\u001F")));
    }
  },
  NO_JSON {
    @Override
    void apply(Draft draft, Chance chance) {
      String text = new String(draft.body(), UTF_8);
      if (isJson(draft.body()) && text.contains("\":")) {
        String wrong = chance.pick("=", "::", ":,", ":'x'+", ":NaN,\"x\":", ":01,\"x\":", ":/**/-");
        draft.body(bytes(text.replaceFirst("\":", "\"" + wrong))).malformed();
      }
    }
  },
  DOUBLE_MEMBER {
    @Override
    void apply(Draft draft, Chance chance) {
      String text = new String(draft.body(), UTF_8);
      if (text.startsWith("{\"")) {
        draft
            .body(bytes("{" + text.substring(1, text.length() - 1) + "," + text.substring(1)))
            .malformed();
      }
    }
  },
  DEEP {
    @Override
    void apply(Draft draft, Chance chance) {
      int depth = chance.pick(100, 1500, 20_000);
      String open = chance.pick("[", "{\"x\":");
      draft.body(bytes(open.repeat(depth))).malformed();
    }
  },
  TWO_DOCUMENTS {
    @Override
    void apply(Draft draft, Chance chance) {
      // Two numbers in a row would be one.
      draft.body(concat(draft.body(), "\n" + new String(draft.body(), ISO_8859_1))).malformed();
    }
  },
  DOCUMENT_TYPE {
    @Override
    void apply(Draft draft, Chance chance) {
      if (!isJson(draft.body())) {
        draft
            .body(
                concat(
                    bytes("<!DOCTYPE task [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
                    draft.body()))
            .malformed();
      }
    }
  },
  TOO_LARGE {
    @Override
    void apply(Draft draft, Chance chance) {
      draft.body(concat(draft.body(), " ".repeat(256 * 1024))).malformed();
    }
  },
  EMPTY {
    @Override
    void apply(Draft draft, Chance chance) {
      draft.body(new byte[0]);
    }
  },
  NOISE {
    @Override
    void apply(Draft draft, Chance chance) {
      draft
          .body(concat(new byte[] {(byte) 0xFE}, new String(chance.bytes(64), ISO_8859_1)))
          .malformed();
    }
  },
  UTF_16 {
    @Override
    void apply(Draft draft, Chance chance) {
      draft.body(new String(draft.body(), UTF_8).getBytes(UTF_16BE));
    }
  },
  LATIN_1 {
    @Override
    void apply(Draft draft, Chance chance) {
      draft.with("Content-Type", draft.operation().mediaTypes().get(0) + ";charset=ISO-8859-1");
    }
  },
  FALSELY_COMPRESSED {
    @Override
    void apply(Draft draft, Chance chance) {
      // Grizzly takes some of them off itself, and tells of a fault before it knows of a dialect.
      draft
          .with("Content-Encoding", chance.pick("gzip", "deflate", "br", "x-unknown"))
          .malformed()
          .barbaric();
    }
  },
  COMPRESSED {
    @Override
    void apply(Draft draft, Chance chance) {
      draft.with("Content-Encoding", "gzip").body(compressed(draft.body()));
    }
  };

  static final List<TextFaults> ALL = List.of(values());

  abstract void apply(Draft draft, Chance chance);

  /** Into the first text in it that is a value. */
  private static void insertIntoText(Draft draft, byte[] inserted) {
    String text = new String(draft.body(), ISO_8859_1);
    int place = text.indexOf(": \"") < 0 ? text.indexOf(":\"") + 2 : text.indexOf(": \"") + 3;
    if (place < 2) {
      place = isJson(draft.body()) ? -1 : text.indexOf("</");
    }
    if (place > 0) {
      byte[] before = text.substring(0, place).getBytes(ISO_8859_1);
      draft
          .body(concat(concat(before, new String(inserted, ISO_8859_1)), text.substring(place)))
          .malformed();
    }
  }

  private static boolean isStructured(byte[] body) {
    return body.length > 2
        && (body[0] == '{' || body[0] == '[' || body[0] == '<' || body[0] == '"');
  }

  private static boolean isJson(byte[] body) {
    return body.length > 0 && body[0] != '<';
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** A byte for each character of the second. */
  private static byte[] concat(byte[] first, String second) {
    return concat(first, second.getBytes(ISO_8859_1));
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] compressed(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
