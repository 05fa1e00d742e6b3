package org.belfry.system.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.belfry.system.fuzz.described.Dialect;
import org.belfry.system.fuzz.described.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is called malformed is so, or the fuzzer would find fault with what is right. */
class TextFaultsTest {
  private static final int TRIES = 200;
  private static final String JSON = "{\"title\":\"one\",\"list\":[{\"a\":1.5}],\"none\":null}";
  private static final String XML = "<task><title>one</title><link href=\"/x\"/></task>";

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TOO_LARGE", "FALSELY_COMPRESSED", "DOUBLE_MEMBER"})
  void whatIsCalledMalformedIsSo(TextFaults fault) {
    for (int i = 0; i < TRIES; i++) {
      for (String body : List.of(JSON, XML, "\"text\"", "[1,2]")) {
        boolean xml = body.equals(XML);
        Draft draft =
            draft(xml ? "application/xml" : "application/json").body(body.getBytes(UTF_8));

        fault.apply(draft, Chance.of(1, i));

        if (draft.request(i, Who.OWNER).malformed()) {
          assertThat(isRight(draft.body(), xml)).as(new String(draft.body(), ISO_8859_1)).isFalse();
        }
      }
    }
  }

  private static boolean isRight(byte[] body, boolean xml) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return xml
          ? !text.contains("<!DOCTYPE") && Shape.isXml(text)
          : JsonText.parse(text).isPresent() && !text.matches("(?s).*\\\\u(d83d|de42).*");
    } catch (CharacterCodingException noText) {
      return false;
    }
  }

  private static Draft draft(String mediaType) {
    return new Draft(
        new Operation(
            Dialect.NATIVE,
            "POST",
            "/x",
            List.of(),
            List.of(mediaType),
            null,
            List.of(),
            Set.of(),
            false),
        "/x");
  }
}
