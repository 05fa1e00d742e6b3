package org.belfry.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  private static final Citations CITATIONS = Citations.ofThisRepository();

  static Stream<String> documents() {
    return Citations.documents().stream().map(Repository::relative);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatADocumentCitesIsThere(String document) {
    Path file = Repository.file(document);
    assertThat(CITATIONS.missing(Repository.text(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DeliveryPigeon", "hook_pigeon", "belfry.delivery.pigeons", "webhooks.pigeon"})
  void whatIsNotThereIsFound(String name) {
    assertThat(CITATIONS.missing("Cites `" + name + "` of nobody.")).containsExactly(name);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whereADocumentLeadsIsThere(String document) {
    Path file = Repository.file(document);
    assertThat(DocumentLinks.dead(file, Repository.text(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"](docs/pigeons.md)", "](README.md#pigeons)", "](#pigeons)", "](pigeons/)"})
  void aDeadLinkIsFound(String link) {
    assertThat(DocumentLinks.dead(Repository.file("README.md"), "Of [pigeons" + link + " by hand."))
        .containsExactly(link);
  }

  @Test
  void documentsOfAllPlacesAreRead() {
    assertThat(documents())
        .contains("README.md", "ARCHITECTURE.md", "docs/concepts.md", "bench/README.md")
        .anyMatch(name -> name.startsWith("docs/adr/"));
  }
}
