package org.belfry.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCertificateTest {
  private static final String KEYSTORE = "belfry.tls.keystore";
  private static final String PASSWORD = "belfry.tls.keystore-password";
  private static final String JAVAS_KEYSTORE = "javax.net.ssl.keyStore";
  private static final String BLANKS_COUNT = " secret ";

  @TempDir private Path directory;

  @AfterEach
  void forget() {
    Stream.of(KEYSTORE, PASSWORD, JAVAS_KEYSTORE, "javax.net.ssl.keyStorePassword")
        .forEach(System::clearProperty);
  }

  @Test
  void aPasswordIsTakenAsItIsButForTheNewlineOfItsFile() throws Exception {
    System.setProperty(KEYSTORE, keystore().toString());
    System.setProperty(PASSWORD, BLANKS_COUNT + "\r\n");

    List<String> arguments = OwnCertificate.arrange(Options.of("--sslPort", "8443"));

    assertEquals(List.of("--sslPort", "8443", "--sslcert", "own"), arguments);
    assertEquals(BLANKS_COUNT, System.getProperty("javax.net.ssl.keyStorePassword"));
  }

  @Test
  void onlyOneNewlineIsTakenOff() throws Exception {
    System.setProperty(KEYSTORE, keystore().toString());
    System.setProperty(PASSWORD, BLANKS_COUNT + "\n\n");

    assertThrows(
        IllegalArgumentException.class, () -> OwnCertificate.arrange(Options.of("--sslport", "1")));
  }

  @Test
  void httpsWithoutACertificateIsWarnedOf() {
    Options options = Options.of("--sslport", "8443");

    String warning = saidOf(options);

    assertTrue(warning.startsWith("WARNING: "), warning);
    assertTrue(warning.contains("Everybody has its private key"), warning);
    for (String key : List.of("belfry.tls.certificate", "belfry.tls.key", KEYSTORE)) {
      assertTrue(warning.contains(key), key);
    }
    assertEquals(options.arguments(), OwnCertificate.arrange(options));
  }

  @Test
  void nobodyIsWarnedWithoutHttpsOrWithACertificate() throws Exception {
    assertEquals("", saidOf(Options.of("--port", "8080")));

    System.setProperty(JAVAS_KEYSTORE, "own.p12");
    assertEquals("", saidOf(Options.of("--sslport", "8443")));

    System.clearProperty(JAVAS_KEYSTORE);
    System.setProperty(KEYSTORE, keystore().toString());
    System.setProperty(PASSWORD, BLANKS_COUNT);
    assertEquals("", saidOf(Options.of("--sslport", "8443")));
  }

  private static String saidOf(Options options) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      OwnCertificate.arrange(options);
    } finally {
      System.setErr(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private Path keystore() throws IOException, InterruptedException {
    return SelfMade.keystore(directory, BLANKS_COUNT);
  }
}
