// A browser on WebKitGTK that WebDriver may drive, and that keeps what it stores: the MiniBrowser of the packages keeps
// nothing while it is driven. WebKitWebDriver starts it: gjs -m webkit-window.mjs FOLDER THEME SCRIPT.
// Every request is printed as `REQUEST url`; the console is printed by WebKit itself, as `CONSOLE …`.
/* global ARGV, printerr */
import GLib from 'gi://GLib';
import Gtk from 'gi://Gtk?version=3.0';
import WebKit from 'gi://WebKit2?version=4.1';

const [folder, theme, script] = ARGV;
Gtk.init(null);
Gtk.Settings.get_default().gtk_application_prefer_dark_theme = theme === 'dark';

const context = new WebKit.WebContext({
	website_data_manager: new WebKit.WebsiteDataManager({
		base_data_directory: `${folder}/data`,
		base_cache_directory: `${folder}/cache`
	})
});
context.set_preferred_languages(['en-GB']);
context.connect('download-started', (_context, download) => {
	download.connect('decide-destination', (_download, name) => {
		GLib.mkdir_with_parents(`${folder}/downloads`, 0o700);
		download.set_allow_overwrite(true);
		download.set_destination(`file://${folder}/downloads/${name}`);
		return true;
	});
});
context.connect('automation-started', (_context, session) => {
	const info = new WebKit.ApplicationInfo();
	info.set_name('WebKitGTK');
	info.set_version(WebKit.get_major_version(), WebKit.get_minor_version(), WebKit.get_micro_version());
	session.set_application_info(info);
	session.connect('create-web-view', openView);
});
context.set_automation_allowed(true);

let openViews = 0;

function openView() {
	openViews += 1;
	const settings = new WebKit.Settings();
	settings.enable_write_console_messages_to_stdout = true;
	settings.hardware_acceleration_policy = WebKit.HardwareAccelerationPolicy.NEVER;
	// Safari has it; WebKitGTK has it built in and switched off.
	const features = WebKit.Settings.get_all_features();
	for (let index = 0; index < features.get_length(); index += 1) {
		const feature = features.get(index);
		if (feature.get_identifier() === 'StorageAPI') settings.set_feature_enabled(feature, true);
	}

	const content = new WebKit.UserContentManager();
	const { ALL_FRAMES } = WebKit.UserContentInjectedFrames;
	const { START } = WebKit.UserScriptInjectionTime;
	content.add_script(new WebKit.UserScript(script, ALL_FRAMES, START, null, null));

	const view = new WebKit.WebView({
		web_context: context,
		is_controlled_by_automation: true,
		settings,
		user_content_manager: content
	});
	view.connect('resource-load-started', (_view, _resource, request) => print(`REQUEST ${request.get_uri()}`));
	view.connect('web-process-terminated', (_view, reason) => printerr(`web process gone: ${reason}`));

	const window = new Gtk.Window();
	window.set_default_size(390, 844);
	window.add(view);
	// There is no window manager that would hand the keyboard to a new window.
	window.connect('map-event', () => {
		window.get_window().focus(0);
		return false;
	});
	window.show_all();
	view.connect('close', () => {
		window.destroy();
		openViews -= 1;
		if (openViews === 0) Gtk.main_quit();
	});
	view.grab_focus();
	return view;
}

Gtk.main();
