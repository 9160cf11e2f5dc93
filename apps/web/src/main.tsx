import '@followthrough/ui/styles.css';
import { i18n } from '@lingui/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { ChosenReading } from './app/chosen-reading.js';
import { createClient } from './app/client.js';
import { createAppRouter } from './app/router.js';
import { SessionGate } from './app/session-gate.js';
import { loadRefusalWords } from './features/platform/changes/refusal-words.js';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has lost its place for the application.');

// Every module brings its own messages; a translation would be loaded and activated here.
i18n.load('en', {});
i18n.activate('en');
const gate = new SessionGate();
const reading = new ChosenReading();
const client = createClient(gate, reading);
const router = createAppRouter(client, reading);

createRoot(place).render(
  <StrictMode>
    <App client={client} gate={gate} router={router} />
  </StrictMode>,
);
void loadRefusalWords();
