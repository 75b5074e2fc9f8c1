using PolicyPortal.Catalog;
using PolicyPortal.Web.Api;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

var builder = WebApplication.CreateBuilder(PortalHost.Options(args));

builder.Logging.AddPortalLog(builder.Configuration);
builder.WebHost.ConfigurePortalServer();
builder.Services.AddCatalog(builder.Configuration);
builder.Services.AddPortalCultures();
builder.Services.AddPresentation();
builder.Services.AddRazorPages();
builder.Services.AddPortalApi();

var app = builder.Build();

app.UseMiddleware<RequestLog>();
app.UseMiddleware<SecurityHeaders>();
app.UseErrorAnswers();
app.UseMiddleware<EntityTags>();
app.UsePortalFiles();
app.UseRouting();
app.UseRequestLocalization();

app.MapRazorPages();
app.MapLanguageSwitch();
app.MapDocuments();
app.MapMeasures();
app.MapDeadlines();
app.MapIssuingBodies();
app.MapCitations();
app.MapCoverage();
app.MapCompare();
app.MapTopics();
app.MapOpenApi();
app.MapHealth();

return await app.ServeAsync();
