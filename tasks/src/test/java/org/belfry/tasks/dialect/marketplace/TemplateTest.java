package org.belfry.tasks.dialect.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.platform.json.JsonP.JSON;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/templates/7 | /templates/7",
        "{\"href\":\"/t?a&b\",\"rel\":\"template\"} |",
        "{\"link\":{\"href\":\"/t\"}} | <link href=\"/t\"/>",
        "{\"link\":[{\"href\":\"/t\"},{\"href\":\"/u\"}]} | <link href=\"/t\"/><link href=\"/u\"/>",
      })
  void linksAreElements(String kept, String xml) {
    assertThat(xml(kept)).contains(xml == null ? "<template href=\"/t?a&amp;b\"" : xml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"href\":\"/t\",\"xmlns\":\"http://www.w3.org/1999/xhtml\"}",
        "{\"script\":{\"href\":\"/t\",\"xmlns\":\"http://www.w3.org/1999/xhtml\",\"src\":\"/x\"}}",
        "{\"link\":[{\"href\":\"/t\",\"onload\":\"alert(1)\"}]}",
        "{\"link\":[{\"href\":\"/t\"},{\"script\":\"alert(1)\"}]}",
        "{\"link\":[{\"href\":{\"script\":\"alert(1)\"}}]}",
        "{\"href\":\"/t\",\"link\":{\"href\":\"/t\"}}",
        "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
      })
  void whateverElseIsText(String kept) {
    String xml = xml(kept);

    String inside = xml.substring(xml.indexOf("<template>") + 10, xml.indexOf("</template>"));
    assertThat(inside).doesNotContain("<").isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{oops}", "{\"a\":1} and more", "{{name}}", "{\"a\":"})
  void aTextThatBeginsLikeAnObjectIsAText(String kept) {
    assertThat(Template.print(kept, Notation.JSON)).isEqualTo(JSON.createValue(kept));
    assertThat(Template.print(kept, Notation.XML)).isEqualTo(JSON.createValue(kept));
  }

  private static String xml(String kept) {
    return Notation.XML.write(
        JSON.createObjectBuilder()
            .add(
                "task",
                JSON.createObjectBuilder().add("template", Template.print(kept, Notation.XML)))
            .build());
  }
}
