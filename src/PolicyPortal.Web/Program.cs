using PolicyPortal.Catalog;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Admin;
using PolicyPortal.Web.Api;
using PolicyPortal.Web.Export;
using PolicyPortal.Web.Feeds;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Papers;
using PolicyPortal.Web.Presentation;

var builder = WebApplication.CreateBuilder(PortalHost.Options(args));

builder.Logging.AddPortalLog(builder.Configuration);
builder.WebHost.ConfigurePortalServer();
builder.Services.AddProxies(builder.Configuration);
builder.Services.AddCatalog(builder.Configuration);
builder.Services.AddSigningIn(builder.Configuration);
builder.Services.AddAdmin();
builder.Services.AddPortalCultures();
builder.Services.AddPresentation();
builder.Services.AddPortalCompression();
KeptAnswers.Add(builder.Services, builder.Configuration);
builder.Services.AddRazorPages(options =>
{
    options.Conventions.GuardAdminPages();
    options.Conventions.ConfigureFilter(new UnreadableDay());
});
builder.Services.AddPortalApi();

var app = builder.Build();

app.UseProxies();
app.UseMiddleware<RequestLog>();
app.UseMiddleware<SecurityHeaders>();
app.UseErrorAnswers();
app.UseMiddleware<DayInAddress>();
app.UsePortalFiles();
app.UseRouting();
app.UseRequestLocalization();
app.UseRateLimiter();
app.UseAuthentication();
app.UseMiddleware<PrivateAnswers>();
app.UseAuthorization();
app.UseAntiforgery();
app.UseMiddleware<RememberedRegion>();

// From outside in: what is kept is tagged, what is tagged is compressed.
app.UseOutputCache();
app.UseMiddleware<EntityTags>();
app.UseResponseCompression();
app.UseMiddleware<DayInLinks>();

app.MapRazorPages();
app.MapSearchFeed();
app.MapLanguageSwitch();
RememberedRegion.Map(app);
app.MapDocuments();
app.MapDocumentText();
app.MapMeasures();
app.MapDeadlines();
app.MapDeadlineFiles();
app.MapListFiles();
app.MapPaperFiles();
app.MapIssuingBodies();
app.MapCitations();
app.MapSuggestions();
app.MapCoverage();
app.MapCompare();
app.MapTopics();
app.MapOpenApi();
app.MapAdmin();
app.MapHealth();

return await app.ServeAsync();
