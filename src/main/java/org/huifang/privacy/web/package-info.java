/** Requests about a person's data, legal holds and copies over HTTP. */
package org.huifang.privacy.web;
