@NullMarked
package org.belfry.webhooks.silence;

import org.jspecify.annotations.NullMarked;
