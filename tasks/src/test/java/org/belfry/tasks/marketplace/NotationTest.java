package org.belfry.tasks.marketplace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import java.io.StringReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
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

    assertThat(Notation.XML.read(xml.getBytes(UTF_8)))
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

    JsonObject read = Notation.XML.read(Notation.XML.write(document).getBytes(UTF_8));

    String back = read.getJsonObject("task").getString("item_content");
    assertThat(back.codePointCount(0, back.length()))
        .isLessThanOrEqualTo(text.codePointCount(0, text.length()));
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
    assertThatThrownBy(() -> Notation.XML.read(xml.getBytes(UTF_8)))
        .isInstanceOf(UnreadableDocument.class);
  }

  private static JsonObject json(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
