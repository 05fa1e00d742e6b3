package org.belfry.system.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;

/** Leaves doubt about what a request is and where it ends. */
enum FrameFaults {
  CHUNKED {
    @Override
    void apply(Draft draft, Chance chance) {
      draft
          .header("Transfer-Encoding", "chunked")
          .sent(chunks(draft.body(), 1 + chance.below(40), "0\r\n\r\n"));
      if (!draft.operation().hasBody()) {
        // Grizzly takes nothing in chunks where no body is expected.
        draft.unframed();
      }
    }
  },
  CHUNKED_WITH_TRAILERS {
    @Override
    void apply(Draft draft, Chance chance) {
      draft
          .header("Transfer-Encoding", "chunked")
          .sent(chunks(draft.body(), 7, "0;x=y\r\nAuthorization: Bearer demo-admin\r\n\r\n"))
          .unframed();
    }
  },
  BAD_CHUNKS {
    @Override
    void apply(Draft draft, Chance chance) {
      String bad =
          chance.pick(
              "zz\r\n{}\r\n0\r\n\r\n",
              "-1\r\n{}\r\n0\r\n\r\n",
              "FFFFFFFFFFFFFFFFF\r\n{}\r\n",
              "2\r\n{}",
              "2{}\r\n0\r\n\r\n",
              "\r\n\r\n",
              "5\r\n{}\r\n0\r\n\r\n",
              "2\n{}\n0\n\n");
      draft.header("Transfer-Encoding", "chunked").sent(Draft.ascii(bad)).unframed();
    }
  },
  CODING {
    @Override
    void apply(Draft draft, Chance chance) {
      draft
          .header(
              "Transfer-Encoding",
              chance.pick("gzip, chunked", "identity", "x", "chunked, chunked", "chunked;q=1", ""))
          .unframed();
    }
  },
  LENGTH_AND_CHUNKS {
    @Override
    void apply(Draft draft, Chance chance) {
      draft
          .header("Content-Length", "4")
          .header("Transfer-Encoding", "chunked")
          .sent(chunks(draft.body(), 10, "0\r\n\r\n"))
          .unframed();
    }
  },
  LENGTH {
    @Override
    void apply(Draft draft, Chance chance) {
      draft
          .header(
              "Content-Length",
              chance.pick(
                  "x",
                  "-1",
                  "+2",
                  "0x10",
                  "1,2",
                  "",
                  " ",
                  "99999999999999999999",
                  "2147483648",
                  "1.0"))
          .unframed();
    }
  },
  TWO_LENGTHS {
    @Override
    void apply(Draft draft, Chance chance) {
      draft
          .header("Content-Length", String.valueOf(draft.body().length))
          .header("Content-Length", String.valueOf(draft.body().length + 1))
          .unframed();
    }
  },
  TOO_SHORT {
    @Override
    void apply(Draft draft, Chance chance) {
      draft
          .header("Content-Length", String.valueOf(draft.body().length + 1 + chance.below(50)))
          .unframed();
    }
  },
  TOO_LONG {
    @Override
    void apply(Draft draft, Chance chance) {
      draft.header("Content-Length", String.valueOf(draft.body().length / 2)).unframed();
    }
  },
  VERSION {
    @Override
    void apply(Draft draft, Chance chance) {
      draft.version(
          chance.pick(
              "HTTP/1.0",
              "HTTP/0.9",
              "HTTP/2.0",
              "HTTP/1.2",
              "HTTP/11",
              "http/1.1",
              "HTTPS/1.1",
              "",
              "x"));
    }
  },
  METHOD {
    @Override
    void apply(Draft draft, Chance chance) {
      draft.method(
          chance.pick(
              "GET",
              "HEAD",
              "OPTIONS",
              "TRACE",
              "CONNECT",
              "PATCH",
              "PUT",
              "POST",
              "DELETE",
              "LINK",
              "PROPFIND",
              "QUERY"));
    }
  },
  NO_METHOD {
    @Override
    void apply(Draft draft, Chance chance) {
      draft
          .method(
              chance.pick(
                  "",
                  "get",
                  "G@T",
                  "GET\t",
                  "X".repeat(500),
                  "\u00E9",
                  draft.method().toLowerCase(Locale.ROOT)))
          .unframed();
    }
  },
  HOST {
    @Override
    void apply(Draft draft, Chance chance) {
      switch (chance.below(4)) {
        case 0 -> draft.without("Host");
        case 1 -> draft.header("Host", "second.example.com");
        case 2 -> draft.with("Host", "");
        default ->
            draft.with(
                "Host",
                chance.pick(
                    "a b",
                    "a:99999",
                    "[::1",
                    "[::::]",
                    "x/y",
                    "\"><script>",
                    "@",
                    "ex\u00E4mple.com"));
      }
      draft.unframed();
    }
  },
  FIELD {
    @Override
    void apply(Draft draft, Chance chance) {
      switch (chance.below(7)) {
        case 0 -> draft.header("X-Blank ", ": ", "x");
        case 1 -> draft.header("X-None", "", "");
        case 2 -> draft.header("", ": ", "x");
        case 3 -> draft.header("X-Folded", ":", " a\r\n b");
        case 4 -> draft.header("X-Zero", ": ", "a\u0000b");
        case 5 -> draft.header("X-Feed", ": ", "a\nb");
        default -> draft.header("X(Odd)\u00E9", ": ", "x");
      }
      draft.unframed();
    }
  },
  EXPECTATION {
    @Override
    void apply(Draft draft, Chance chance) {
      draft.header("Expect", chance.pick("100-continue", "200-ok", "x")).barbaric();
    }
  };

  static final List<FrameFaults> ALL = List.of(values());

  abstract void apply(Draft draft, Chance chance);

  private static byte[] chunks(byte[] body, int size, String end) {
    StringBuilder text = new StringBuilder();
    String whole = new String(body, ISO_8859_1);
    for (int from = 0; from < whole.length(); from += size) {
      String part = whole.substring(from, Math.min(whole.length(), from + size));
      text.append(Integer.toHexString(part.length())).append("\r\n").append(part).append("\r\n");
    }
    return text.append(end).toString().getBytes(ISO_8859_1);
  }
}
