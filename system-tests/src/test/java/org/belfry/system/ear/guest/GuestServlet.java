package org.belfry.system.ear.guest;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.NotificationPublisher;
import org.belfry.notifications.Recipient;

/**
 * Publishes the notification {@code title} to the user {@code user} in a transaction of its own,
 * which it ends as {@code end} says.
 */
@WebServlet("/publications")
public class GuestServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @EJB(lookup = NotificationPublisher.JNDI_NAME)
  private transient NotificationPublisher publisher;

  @Resource private transient UserTransaction transaction;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    try {
      transaction.begin();
      publisher.publish(
          Notice.of(Content.of("Guest", request.getParameter("title"))),
          List.of(Recipient.of(Long.parseLong(request.getParameter("user")))));
      if (request.getParameter("end").equals("commit")) {
        transaction.commit();
      } else {
        transaction.rollback();
      }
    } catch (NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException failure) {
      throw new ServletException(failure);
    }
  }
}
