/** Who is calling, and what they may do: users, roles, access tokens, API keys. */
@NullMarked
package org.belfry.platform.identity;

import org.jspecify.annotations.NullMarked;
