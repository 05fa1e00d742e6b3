package org.belfry.system.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.marketplace.Marketplace.XML;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.OnEveryDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In what characters XML may come. */
@OnEveryDatabase
class CharsetsIT {
  private static final String TASKS = "/customer/tasks";

  private final Marketplace marketplace;

  CharsetsIT(Belfry belfry) {
    marketplace = Marketplace.at(belfry);
  }

  /** Whatever the document says of itself: who has sent it may have recoded it. */
  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, ISO-8859-1, UTF-8",
    "UTF-16LE, utf-16le, UTF-8",
    "UTF-8, UTF-8, ISO-8859-1",
    "ISO-8859-1, , ISO-8859-1"
  })
  void aDocumentMayBeInTheCharsetOfItsContentType(
      Charset charset, @Nullable String sent, String declared) {
    String document =
        "<?xml version=\"1.0\" encoding=\"%s\"?><task><customer_ref>Müßig</customer_ref></task>"
            .formatted(declared);
    String type = sent == null ? XML : XML + "; charset=" + sent;

    Answer created =
        marketplace
            .http()
            .with("Accept", "application/json")
            .post(TASKS, document.getBytes(charset), type)
            .expect(201);

    assertThat(
            marketplace
                .get(created.number("/task_response/task/id"))
                .string("/task_response/task/customer_ref"))
        .isEqualTo("Müßig");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bogus", "utf-8%"})
  void aCharsetThatNobodyKnowsIsRefused(String charset) {
    byte[] document = "<task/>".getBytes(StandardCharsets.UTF_8);

    Answer refused =
        marketplace.http().post(TASKS, document, XML + "; charset=" + charset).expect(415);

    assertThat(refused.text())
        .startsWith("<?xml")
        .contains("<valid>false</valid>", "the charset " + charset, "Send the body in UTF-8.");
    assertThat(marketplace.http().get(TASKS).expect(200).objects("/tasks_response/tasks"))
        .isEmpty();
  }
}
