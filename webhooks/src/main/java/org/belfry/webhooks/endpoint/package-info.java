/** Endpoints: whom to post to, with which token, signed with which secret. */
@NullMarked
package org.belfry.webhooks.endpoint;

import org.jspecify.annotations.NullMarked;
