package org.belfry.bench.rival;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A rival's process: does what each line of its input says, and answers with a line. */
public final class RivalMain {
  private RivalMain() {}

  /**
   * @param arguments kind of rival, address of the sink, JDBC URL
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream answers = System.out;
    Rival rival = rival(arguments[0], URI.create(arguments[1]), arguments[2]);
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      String[] words = order.split(" ", 2);
      switch (words[0]) {
        case "persist" -> rival.persist(Integer.parseInt(words[1]));
        case "go" -> rival.go();
        case "settle" -> rival.settle();
        default -> throw new IllegalArgumentException(order);
      }
      answers.println("done");
    }
    // Its input ends when it is no longer needed, however the bench ended.
    System.exit(0);
  }

  private static Rival rival(String kind, URI sink, String databaseUrl) throws Exception {
    return switch (kind) {
      case "db-scheduler" -> new DbScheduler(databaseUrl, new Poster(sink, DbScheduler.THREADS));
      case "http-client" -> new Ceiling(new Poster(sink, Ceiling.THREADS));
      case "outbound-client" -> new OutboundCeiling(sink);
      default -> throw new IllegalArgumentException(kind);
    };
  }
}
