package org.belfry.hostile;

import java.util.List;

/** What is wrong with the certificate of a TLS endpoint at {@code localhost}. */
public enum BadCertificate {
  EXPIRED("has expired", true, "-ext san=dns:localhost -startdate -30d -validity 10"),
  OF_ANOTHER_HOST("is for another host", true, "-ext san=dns:elsewhere.example"),
  OF_NOBODY_KNOWN("is signed by nobody but its own key", false, "");

  private final String description;
  private final boolean signed;
  private final String keytoolOptions;

  BadCertificate(String description, boolean signed, String keytoolOptions) {
    this.description = description;
    this.signed = signed;
    this.keytoolOptions = keytoolOptions;
  }

  String description() {
    return description;
  }

  /** Whether the authority has signed it, and not only its own key. */
  boolean isSigned() {
    return signed;
  }

  List<String> keytoolOptions() {
    return List.of(keytoolOptions.split(" ", -1));
  }
}
