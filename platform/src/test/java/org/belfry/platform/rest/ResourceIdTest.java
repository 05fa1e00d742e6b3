package org.belfry.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIdTest {
  private static final String ID = "ef967d9f-8bf5-412e-ba31-7d9047cb96b4";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ID,
        " " + ID + " ",
        "/notifications/topics/" + ID,
        "https://api.example.com/notifications/topics/" + ID,
        "https://api.example.com/notifications/topics/" + ID + "/",
        "https://api.example.com/topics/" + ID + "?a=b/c#d"
      })
  void anIdIsFoundAloneOrAtTheEndOfAUri(String text) {
    assertThat(ResourceId.in(text)).contains(UUID.fromString(ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "x" + ID,
        ID + "x",
        "https://api.example.com/topics/" + ID + "/notifications",
        "https://api.example.com/topics?id=/" + ID
      })
  void nothingElseIsTakenForAnId(String text) {
    assertThat(ResourceId.in(text)).isEmpty();
  }

  @Test
  void upperCaseIsTheSameId() {
    assertThat(ResourceId.in("EF967D9F-8BF5-412E-BA31-7D9047CB96B4")).contains(UUID.fromString(ID));
  }
}
