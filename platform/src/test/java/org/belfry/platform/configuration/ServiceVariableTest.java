package org.belfry.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceVariableTest {
  @ParameterizedTest
  @CsvSource({
    "BELFRY_PORT, tcp://10.96.0.7:8080",
    "BELFRY_SERVICE_HOST, 10.96.0.7",
    "BELFRY_SERVICE_HOST, fd00:10:96::7",
    "BELFRY_SERVICE_PORT, 8080",
    "BELFRY_SERVICE_PORT_HTTP, 8080",
    "BELFRY_PORT_8080_TCP, tcp://10.96.0.7:8080",
    "BELFRY_PORT_8080_TCP_PROTO, tcp",
    "BELFRY_PORT_8080_TCP_PORT, 8080",
    "BELFRY_PORT_8080_TCP_ADDR, 10.96.0.7",
    "BELFRY_DB_SERVICE_HOST, 10.96.0.8",
    "BELFRY_DB_PORT_5432_TCP, tcp://10.96.0.8:5432",
    "BELFRY_WEB_PORT, tcp://10.96.0.7:8080"
  })
  void whatKubernetesMakesIsNotOurs(String name, String value) {
    assertThat(ServiceVariable.is(name, value)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "BELFRY_PORT, 8080",
    "BELFRY_SERVICE_HOST, hub.example.com",
    "BELFRY_SERVICE_PORT, http",
    "belfry.port, tcp://10.96.0.7:8080",
    "BELFRY_DB_HOST, 10.96.0.8",
    "BELFRY_PORT_8080_TCP_ADR, 10.96.0.7",
    "BELFRY_DELIVERY_EXPIRI, P4D"
  })
  void aMistakeIsAMistakeAllTheSame(String name, String value) {
    assertThat(ServiceVariable.is(name, value)).isFalse();
  }
}
