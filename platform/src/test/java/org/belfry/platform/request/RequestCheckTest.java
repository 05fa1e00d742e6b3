package org.belfry.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "*/*",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
        "application/json;charset=utf-8",
        "application/hal+json; charset=\"UTF-8\", application/json",
        "application/*;v=\"a,b\"",
        "a/b,",
        ""
      })
  void whatClientsAcceptIsRead(String value) {
    assertThat(RequestCheck.isAccept(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b/c",
        "json",
        ",",
        ",a/b",
        "a/b,,c/d",
        "=;",
        "application/json; charset=bogus",
        "text/",
        "/",
        "a/b;c=\"",
        "a b"
      })
  void otherThingsAreNot(String value) {
    assertThat(RequestCheck.isAccept(value)).isFalse();
  }
}
