package org.belfry.tasks.dialect.marketplace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
  private static final Pattern IMPOSSIBLE =
      Pattern.compile(
          "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  @Test
  void xmlIsMadeOfJsonByRule() {
    String json =
        """
        {"task": {"id": 7, "link": [{"href": "/a?b=1&c", "rel": "self"}], "done": true,
         "input": [{"item_code": "a"}, {"item_code": "<b>"}], "result": [], "none": null}}
        """;

    assertThat(Notation.XML.write(json(json)))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><task><id>7</id>"
                + "<link href=\"/a?b=1&amp;c\" rel=\"self\"/><done>true</done>"
                + "<input><item_code>a</item_code></input>"
                + "<input><item_code>&lt;b&gt;</item_code></input></task>");
  }

  @Test
  void xmlIsReadAsTheJsonThatSaysTheSame() {
    String xml =
        """
        <?xml version="1.0"?><!-- a task -->
        <t:task xmlns:t="urn:x"><id>7</id>
          <link href="/a?b=1&amp;c"/>
          <input><item_code>a</item_code></input><input><item_code><![CDATA[<b>]]></item_code></input>
          <empty/>
        </t:task>""";

    assertThat(XmlReading.read(xml.getBytes(UTF_8), null))
        .isEqualTo(
            json(
                """
                {"task": {"id": "7", "link": {"href": "/a?b=1&c"},
                 "input": [{"item_code": "a"}, {"item_code": "<b>"}], "empty": ""}}
                """));
  }

  @Test
  void noMemberIsTakenForANamespace() {
    String json =
        """
        {"task": {"xmlns": "urn:x", "XmlThing": "a", "link": {"href": "/a", "xmlns": "urn:x"}}}
        """;

    assertThat(Notation.XML.write(json(json))).endsWith("?><task><link href=\"/a\"/></task>");
  }

  @Property(tries = 300)
  void whateverIsSaidIsWellFormedXml(@ForAll String text) {
    JsonObject document =
        JSON.createObjectBuilder()
            .add("task", JSON.createObjectBuilder().add("item_content", text))
            .build();

    JsonObject read = XmlReading.read(Notation.XML.write(document).getBytes(UTF_8), null);

    assertThat(read.getJsonObject("task").getString("item_content"))
        .isEqualTo(IMPOSSIBLE.matcher(text).replaceAll("\uFFFD"));
  }

  @Test
  void lineEndsAreKeptWhereXmlKeepsThem() {
    assertThat(Notation.XML.write(json("{\"task\":{\"notes\":\"a\\r\\nb\"}}")))
        .endsWith("<notes>a&#13;\nb</notes></task>");
    assertThat(read("<task><notes>a\r\nb&#13;&#10;c</notes></task>"))
        .isEqualTo(json("{\"task\":{\"notes\":\"a\\nb\\r\\nc\"}}"));
  }

  @Test
  void attributesOfOtherVocabulariesAreNoMembers() {
    assertThat(
            read(
                """
                <task xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="task" xml:lang="en">
                  <due_date xsi:nil="true"/><link href="/a" xsi:type="link"/></task>"""))
        .isEqualTo(json("{\"task\":{\"due_date\":\"\",\"link\":{\"href\":\"/a\"}}}"));
  }

  @Test
  void theCharsetOfTheContentTypeCountsMoreThanTheOneOfTheDocument() {
    String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><task><notes>caf\u00e9</notes></task>";
    JsonObject right = json("{\"task\":{\"notes\":\"caf\u00e9\"}}");

    assertThat(XmlReading.read(xml.getBytes(ISO_8859_1), ISO_8859_1)).isEqualTo(right);
    assertThat(XmlReading.read(xml.getBytes(UTF_8), null)).isEqualTo(right);
    assertThat(XmlReading.read(("\uFEFF" + xml).getBytes(UTF_8), ISO_8859_1)).isEqualTo(right);
    assertThatThrownBy(() -> XmlReading.read(xml.getBytes(ISO_8859_1), null))
        .isInstanceOf(UnreadableDocument.class);
    assertThatThrownBy(() -> XmlReading.read(xml.getBytes(ISO_8859_1), UTF_8))
        .isInstanceOf(UnreadableDocument.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<task>",
        "<task></other>",
        "<task/><task/>",
        "<!DOCTYPE task><task/>",
        "<!DOCTYPE task [<!ENTITY x \"y\">]><task>&x;</task>",
        "<task>&x;</task>",
        "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a></a></a></a></a></a></a></a></a></a>"
            + "</a></a></a></a></a></a></a></a>"
      })
  void whatIsNoXmlOfOursIsRefused(String xml) {
    assertThatThrownBy(() -> XmlReading.read(xml.getBytes(UTF_8), null))
        .isInstanceOf(UnreadableDocument.class);
  }

  private static JsonObject read(String xml) {
    return XmlReading.read(xml.getBytes(UTF_8), null);
  }

  private static JsonObject json(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
