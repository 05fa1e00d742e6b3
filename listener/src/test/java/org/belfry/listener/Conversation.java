package org.belfry.listener;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** One connection to a server with filters of ours; its answers have no body. */
final class Conversation implements AutoCloseable {
  private static final String END = "\r\n\r\n";
  private static final int PATIENCE_MILLIS = 30_000;

  private final HttpServer server = new HttpServer();
  private final Socket socket;

  /**
   * @param answer what the header {@code X-Answer} is to say
   */
  Conversation(AddOn filters, Function<Request, String> answer) throws IOException {
    NetworkListener listener = new NetworkListener("test", "localhost", 0);
    listener.registerAddOn(filters);
    server.addListener(listener);
    server
        .getServerConfiguration()
        .addHttpHandler(
            new HttpHandler() {
              @Override
              public void service(Request request, Response response) {
                response.setHeader("X-Answer", answer.apply(request));
              }
            });
    server.start();
    socket = new Socket("localhost", listener.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  void send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The next head, or what there is of it if the server closes the connection. */
  String answer() throws IOException {
    StringBuilder head = new StringBuilder();
    try {
      while (head.indexOf(END) < 0) {
        int next = socket.getInputStream().read();
        if (next < 0) {
          break;
        }
        head.append((char) next);
      }
    } catch (SocketException reset) {
      return head.toString();
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    server.shutdownNow();
  }
}
