/**
 * What is written while a complaint goes on: into its record at its beginning, its ends and its reopening, and to its customer in
 * between. Parts of a case that have something to stop when it ends early are told so here.
 */
package org.huifang.complaint.progress;
